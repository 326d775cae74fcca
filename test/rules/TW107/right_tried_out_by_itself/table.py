import tkinter as tk

import parcels

TITLE = "Parcels"


class Table:
    def __init__(self, root):
        self.rows = tk.Listbox(root)
        self.rows.pack()
        tk.Button(root, text="refresh", command=self.refresh).pack()

    def refresh(self):
        self.rows.delete(0, tk.END)
        for number in parcels.places:
            self.rows.insert(tk.END, number)


def try_out():
    parcels.places["7001"] = "here"
    root = tk.Tk()
    Table(root)
    root.mainloop()


if __name__ == "__main__":
    try_out()
