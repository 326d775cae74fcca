import threading
import tkinter as tk

import parcels
import scanner
import table


def show():
    root = tk.Tk()
    root.title(table.TITLE)
    tk.Button(root, text="count", command=lambda: print(len(parcels.places))).pack()
    root.mainloop()


if __name__ == "__main__":
    threading.Thread(target=scanner.scan, args=("COM3",), daemon=True).start()
    show()
