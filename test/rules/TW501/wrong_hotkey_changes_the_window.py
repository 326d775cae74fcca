import tkinter as tk

import keyboard

root = tk.Tk()
label = tk.Label(root)
label.pack()


def show():
    label.config(text="pressed")  # expect: TW501


keyboard.add_hotkey("ctrl+alt+x", show)
root.mainloop()
