import tkinter as tk
import store

class Window:
    def __init__(self, root):
        self.button = tk.Button(root, text="show", command=self.show_all)
        self.button.pack()
        self.list = tk.Listbox(root)

    def show_all(self):
        self.list.delete(0, tk.END)
        for name in store.names:  # expect: TW107
            self.list.insert(tk.END, name)
