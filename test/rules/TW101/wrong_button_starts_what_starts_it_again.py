"""A button's command starts two counters, which run the command when they are done."""
import threading
import time
import tkinter as tk

counted = 0


def weight():
    return 1


def count():
    global counted
    for _ in range(100000):
        counted += weight()  # expect: TW101
    time.sleep(1)
    begin()


def begin():
    threading.Thread(target=count, daemon=True).start()
    threading.Thread(target=count, daemon=True).start()


window = tk.Tk()
tk.Button(window, text="count", command=begin).pack()
window.mainloop()
