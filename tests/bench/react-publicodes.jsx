import { start } from "./app.jsx";
import { figures } from "./publicodes.js";

start(figures);
