// Runs once in every JavaScript context, before the snippet: what a snippet must not find is taken
// away, and the host gets what it needs to call one.
(function () {
  "use strict";

  class Unrepeatable extends Error {}

  const unrepeatable = (what) => () => {
    throw new Unrepeatable(what);
  };

  Math.random = unrepeatable("Math.random()");

  const Calendar = Date;
  const now = unrepeatable("the clock");
  function Day(...parts) {
    return new.target && parts.length > 0 ? Reflect.construct(Calendar, parts, new.target) : now();
  }
  Day.prototype = Calendar.prototype;
  Day.prototype.constructor = Day;
  Day.parse = Calendar.parse;
  Day.UTC = Calendar.UTC;
  Day.now = now;
  globalThis.Date = Day;

  const taken = [
    "Java", "Packages", "java", "javafx", "javax", "com", "org", "edu", "Graal", "Polyglot",
    "load", "loadWithNewGlobal", "read", "readbuffer", "readline", "quit", "exit",
    // what these tell depends on when memory is cleaned
    "WeakRef", "FinalizationRegistry",
  ];
  for (const name of taken) {
    delete globalThis[name];
  }

  // No snippet leaves a global variable behind for the next item.
  Object.freeze(globalThis);

  const item = (x) => (typeof x === "string" ? x : Array.from(x));

  return {
    // Whether a snippet can have a parameter of this name.
    usable(name) {
      try {
        return Boolean(new Function(name, '"use strict"'));
      } catch {
        return false;
      }
    },

    // Whether every bracket of a text closes one of its own: between other brackets than those that
    // it will stand in, a text that closes them is not valid.
    closed(text, body) {
      try {
        const alone = body ? text : "return [\n" + text + "\n];";
        return Boolean(new Function('"use strict";\n' + alone));
      } catch {
        return false;
      }
    },

    // What the host calls; captured values are made anew for each call.
    bind(snippet, captured, batch) {
      return batch
        ? (xs) => snippet(Array.from(xs, item), ...captured())
        : (x) => snippet(item(x), ...captured());
    },
  };
})();
