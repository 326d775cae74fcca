"""Stands in for toolkits as far as the cases of TW501 use them: tells which thread touches a window, and runs its loop."""

import queue
import sys
import threading
import time
import types

OWNER = threading.get_ident()
left = queue.Queue()
time.sleep = lambda seconds: None


def touched(what):
    print(what, "by the window's thread" if threading.get_ident() == OWNER else "by another thread")


def leave(function, *args, **options):
    left.put(lambda: function(*args, **options))


def run_loop(*args):
    """Runs what is left to the window, until no other thread is there to leave more."""
    while True:
        try:
            left.get(timeout=0.05)()
        except queue.Empty:
            if threading.active_count() == 1:
                return


class Widget:
    def __init__(self, *args, **options):
        pass

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *args, **options: touched(name)

    def __setattr__(self, name, value):
        object.__setattr__(self, name, value)
        if name in ("text", "value"):
            touched(name)

    def __getitem__(self, name):
        touched(name)
        return ""

    def __setitem__(self, name, value):
        touched(name)


class TkWidget(Widget):
    mainloop = run_loop

    def after(self, milliseconds, function, *args):
        leave(function, *args)


class KivyApp(Widget):
    def run(self):
        self.build()
        run_loop()


class TextualApp(Widget):
    def run(self):
        list(self.compose())
        self.on_mount()
        run_loop()

    def call_from_thread(self, function, *args):
        leave(function, *args)


class WxApp(Widget):
    MainLoop = run_loop


class QtApp(Widget):
    exec = exec_ = run_loop

    def quit(self):
        pass


class QThread(threading.Thread):
    def __init__(self):
        super().__init__()
        self.finished = Widget()

    wait = threading.Thread.join


class QMetaObject:
    @staticmethod
    def invokeMethod(widget, method, connection, *args):
        leave(getattr(widget, method), *args)


class Qt:
    QueuedConnection = 2


def module(name, **members):
    """A module with these members; whatever else it is asked for is a widget."""
    made = types.ModuleType(name)
    made.__dict__.update(members)
    made.__getattr__ = lambda wanted: Widget
    made.__path__ = []
    sys.modules[name] = made
    parent, _, last = name.rpartition(".")
    if parent:
        setattr(sys.modules[parent], last, made)


class Clock:
    @staticmethod
    def schedule_once(function, timeout=0):
        leave(function, timeout)


class GLib:
    @staticmethod
    def idle_add(function, *args):
        leave(function, *args)


module("tkinter", Tk=TkWidget, Label=TkWidget)
module("tkinter.ttk", Progressbar=TkWidget)
module("wx", App=WxApp, CallAfter=leave, EVT_CLOSE=None)
module("gi", require_version=lambda *args: None)
module("gi.repository", GLib=GLib)
module("gi.repository.Gtk", main=run_loop, main_quit=None)
module("kivy")
module("kivy.app", App=KivyApp)
module("kivy.clock", Clock=Clock)
module("kivy.uix")
module("kivy.uix.label")
module("textual")
module("textual.app", App=TextualApp)
module("textual.widgets")
for binding in ("PyQt5", "PySide6"):
    module(binding)
    module(f"{binding}.QtCore", QThread=QThread, QMetaObject=QMetaObject, Qt=Qt, Q_ARG=lambda kind, value: kind(value))
    module(f"{binding}.QtWidgets", QApplication=QtApp)
