import keyboard
import tkinter as tk


class Gui:
    def __init__(self, root):
        self.root = root
        self.names = tk.StringVar()
        self.button = tk.Button(root, command=self.load)
        keyboard.add_hotkey("home", self.callback, args=("start", None))

    def callback(self, msg, body=None):
        if msg == "start":
            print("start")
        elif msg == "load":
            self.load()

    def load(self):
        self.names.set("x")
        self.button.config(state="normal")


root = tk.Tk()
Gui(root)
root.mainloop()
