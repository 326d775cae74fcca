import threading
import tkinter as tk

from .sync import upload


class Shop(tk.Frame):
    def __init__(self, master):
        tk.Frame.__init__(self, master)
        self.entry = tk.Entry(self)
        self.entry.pack()
        tk.Button(self, text="Send", command=self.send).pack()

    def send(self):
        threading.Thread(target=upload, args=(self.entry,), daemon=True).start()
