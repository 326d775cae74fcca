"""A button starts it; the variable has one letter."""

import threading
import tkinter as tk


def work():
    print("work")


class App:
    def __init__(self, root):
        t = threading.Thread(target=work, daemon=True)

        def go():
            t.start()
            button.destroy()

        button = tk.Button(root, command=go)
        button.pack()


root = tk.Tk()
App(root)
root.mainloop()
