# Runs once in every Python context, before the snippet: sources of chance are closed, and the host
# gets what it needs to read and call one. Nothing here imports a module that is slow to start.
import _ast
import _multiprocessing_graalpy
import _random
import _signal
import _thread
import builtins
import faulthandler
import posix
import sys
import time

ONLY_AST = 0x400


def _refused(*args, **kwargs):
    raise PermissionError("not in a snippet")


# GraalPy guards files, sockets, processes and threads itself, but a signal goes to the whole
# program: it could end it, or take Ctrl-C away from it.
for _module, _names in (
    (_signal, ("alarm", "raise_signal", "set_wakeup_fd", "setitimer", "siginterrupt", "signal")),
    (_thread, ("interrupt_main",)),
    (faulthandler, ("dump_traceback_later",)),
    (_multiprocessing_graalpy, ("_spawn_context", "_terminate_spawned_thread")),
):
    for _name in _names:
        setattr(_module, _name, _refused)


class Unrepeatable(Exception):
    pass


def _unrepeatable(what):
    def refuse(*args, **kwargs):
        raise Unrepeatable(what)

    return refuse


def _needs(function, arguments, what):
    def checked(*args):
        if len(args) < arguments:
            raise Unrepeatable(what)
        return function(*args)

    return checked


for _name in ("time", "perf_counter", "monotonic", "process_time", "thread_time"):
    for _unit in ("", "_ns"):
        setattr(time, _name + _unit, _unrepeatable("the clock"))
for _name, _least in (("localtime", 1), ("gmtime", 1), ("ctime", 1), ("asctime", 1), ("strftime", 2)):
    setattr(time, _name, _needs(getattr(time, _name), _least, "the clock"))
posix.urandom = _unrepeatable("os.urandom()")


class _Seeded(_random.Random):
    """Random numbers, but only after the snippet itself said from which seed."""

    seeded = False

    def seed(self, a=None):
        self.seeded = a is not None
        if self.seeded:
            super().seed(a)

    def setstate(self, state):
        self.seeded = True
        super().setstate(state)

    def random(self):
        if not self.seeded:
            raise Unrepeatable("random numbers without a seed")
        return super().random()

    def getrandbits(self, k):
        if not self.seeded:
            raise Unrepeatable("random numbers without a seed")
        return super().getrandbits(k)


_random.Random = _Seeded


def _hash(x):
    if type(x).__hash__ is object.__hash__:
        raise Unrepeatable(IDENTITY)
    return hash(x)


# What tells where an object lies in memory is closed to snippets only: modules such as copy and json
# need it, and what they give does not depend on it.
IDENTITY = "the identity of an object"
_OWN = {"id": _unrepeatable(IDENTITY), "hash": _hash}


def usable(name):
    """Whether a snippet can have a parameter of this name."""
    try:
        compile("def snippet(" + name + "): pass", "name", "exec")
        return True
    except SyntaxError:
        return False


def read(text, mode):
    """What is wrong with a text, as message, line, column and last column; else nothing."""
    try:
        compile(text, "snippet", mode, ONLY_AST)
        return None
    except SyntaxError as e:
        return _fault(e)


def define(text, parameters, expression):
    """The function that a text is the body of, or what is wrong with it."""
    try:
        tree = compile("def snippet(" + parameters + "): pass", "snippet", "exec", ONLY_AST)
        function = tree.body[0]
        if expression:
            value = compile("(\n" + text + "\n)", "snippet", "eval", ONLY_AST).body
            function.body = [
                _ast.Return(value=value, lineno=1, col_offset=0, end_lineno=1, end_col_offset=0)
            ]
        else:
            # A tree, not lines moved to the right: strings of several lines stay as they are.
            function.body = compile(text, "snippet", "exec", ONLY_AST).body or function.body
        names = {"__builtins__": builtins, "__name__": "snippet", **_OWN}
        exec(compile(tree, "snippet", "exec"), names)
        return names.pop("snippet")
    except SyntaxError as e:
        return _fault(e)


def _fault(e):
    line = e.lineno or 1
    column = e.offset or 1
    last = e.end_offset if e.end_lineno == line and e.end_offset else column + 1
    return [e.msg, line, column, last]


def _item(x):
    return x if isinstance(x, str) else list(x)


def bind(snippet, captured, batch):
    """What the host calls; captured values are made anew for each call."""
    names = snippet.__globals__
    clean = dict(names)

    def forget():
        if len(names) != len(clean):
            names.clear()
        names.update(clean)
        random = sys.modules.get("random")
        if random is not None:
            random.seed()

    def call(x):
        try:
            return snippet([_item(e) for e in x] if batch else _item(x), *captured())
        finally:
            forget()

    return call


class _Host:
    usable = staticmethod(usable)
    read = staticmethod(read)
    define = staticmethod(define)
    bind = staticmethod(bind)


_Host
