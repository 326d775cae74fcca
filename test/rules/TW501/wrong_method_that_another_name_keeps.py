# The upper one of two methods of one name has another name besides, by which it is called.

import tkinter as tk

import keyboard


class Form:
    def __init__(self, root):
        self.root = root
        self.label = tk.Label(root)

    def flash(self):
        self.label.config(text="on")  # expect: TW501

    flash_at_once = flash

    def flash(self):
        self.root.after(0, self.flash_at_once)


class Keys:
    def __init__(self, form):
        keyboard.add_hotkey("f", form.flash_at_once)


root = tk.Tk()
Keys(Form(root))
root.mainloop()
