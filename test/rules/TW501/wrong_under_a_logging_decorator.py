"""A decorator that logs stands between the thread and who touches the label."""

import functools
import threading
import tkinter as tk


def logged(function):
    @functools.wraps(function)
    def wrapped(*args, **kwargs):
        print(function.__name__)
        return function(*args, **kwargs)

    return wrapped


class Cache:
    def look_up(self, item, callback):
        threading.Thread(target=self.work, args=(item, callback), daemon=True).start()

    def work(self, item, callback):
        self.finish(open(item).read(), callback)

    @logged
    def finish(self, text, callback):
        callback(text)


class App(tk.Tk):
    def __init__(self):
        super().__init__()
        self.cache = Cache()
        self.label = tk.Label(self)
        self.label.pack()
        self.cache.look_up("cover.txt", self.show)

    def show(self, text):
        self.label.config(text=text)  # expect: TW501:warning


if __name__ == "__main__":
    App().mainloop()
