import { start } from "./app.jsx";
import { figures } from "./decimal.js";

start(figures);
