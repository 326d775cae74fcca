# Two methods of one name in a class: only the lower one is there, and that one leaves the window to its own thread.

import tkinter as tk

import keyboard


class Lamp:
    def __init__(self, form):
        self.form = form

    def flash(self):
        self.form.label.config(text="on")


class Form:
    def __init__(self, root):
        self.root = root
        self.label = tk.Label(root)
        self.lamp = Lamp(self)

    def flash(self):
        self.lamp.flash()

    def flash(self):
        self.root.after(0, self.lamp.flash)


class Keys:
    def __init__(self, form):
        keyboard.add_hotkey("f", form.flash)


root = tk.Tk()
Keys(Form(root))
root.mainloop()
