"""A decorator runs each method on a thread of its own; what one of them is given, the others are not."""

import threading
import tkinter


def in_background(func):
    def wrapper(*args):
        thread = threading.Thread(target=func, args=args, daemon=True)
        thread.start()
        return thread

    return wrapper


class Panel:
    def __init__(self, window):
        self.label = tkinter.Label(window)

    def show(self):
        self.measure(self.label)

    def keep(self):
        self.save("notes")

    @in_background
    def measure(self, label):
        print(label.winfo_name)

    @in_background
    def save(self, name):
        if not name.endswith(".txt"):
            name = name + ".txt"
        print(name.title())


class Page:
    def __init__(self, window):
        self.panel = Panel(window)


class Book:
    def __init__(self, window):
        self.page = Page(window)


class App:
    def __init__(self):
        self.window = tkinter.Tk()
        self.book = Book(self.window)

    def run(self):
        self.book.page.panel.show()
        self.book.page.panel.keep()
        self.window.mainloop()


App().run()
