import tkinter as tk
from tkinter import ttk


class WeatherWindow:
    def __init__(self):
        self.root = tk.Tk()
        self.label = ttk.Label(self.root, text="…")
        self.label.pack()

    def show(self, text):
        self.label["text"] = text  # expect: TW501
