import threading
import time
import tkinter as tk

root = tk.Tk()
label = tk.Label(root, text="")
label.pack()


def show(text):
    if threading.current_thread() is threading.main_thread():
        label.config(text=text)
    else:
        root.after(0, show, text)


def work():
    time.sleep(1)
    show("done")


threading.Thread(target=work, daemon=True).start()
root.mainloop()
