import tkinter as tk

from shop.window import Shop

root = tk.Tk()
Shop(root).pack()
root.mainloop()
