"""A clock whose label is set by the thread that counts."""

import threading
import time
import tkinter as tk

root = tk.Tk()
label = tk.Label(root, text="0")
label.pack()


def count():
    for second in range(60):
        time.sleep(1)
        label.after(0, lambda second=second: label.config(text=str(second)))


threading.Thread(target=count, daemon=True).start()
root.mainloop()
