import threading
import tkinter as tk


def work():
    print("working")


def on_click():
    threading.Thread(target=work).start()  # expect: TW201:hint


root = tk.Tk()
tk.Button(root, text="go", command=on_click).pack()
root.mainloop()
