// Starts a page that is one program. ES5 only, as what it starts with.
estimator.start(function () {});
