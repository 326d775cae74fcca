import threading
import tkinter as tk

root = tk.Tk()
hint = tk.StringVar(value="Think!")
tk.Label(root, textvariable=hint).pack()


def give_up():
    hint.set("Too late.")  # expect: TW501


timer = threading.Timer(10, give_up)
timer.start()
root.mainloop()
timer.cancel()
