"""The whole window lives on one thread, which happens not to be the main one."""

import threading
import time
import tkinter as tk


class Panel(threading.Thread):
    def run(self):
        root = tk.Tk()
        label = tk.Label(root, text="here")
        label.pack()
        label.config(text="still here")
        root.mainloop()


panel = Panel()
panel.start()
for _ in range(10):
    time.sleep(1)
panel.join()
