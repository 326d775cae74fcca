import threading
import time
import tkinter as tk

root = tk.Tk()
label = tk.Label(root, text="waiting")
label.pack()


def work():
    time.sleep(3)
    root.event_generate("<<Done>>", when="tail")


def on_done(_event):
    label.config(text="done")


root.bind("<<Done>>", on_done)
threading.Thread(target=work, daemon=True).start()
root.mainloop()
