import threading
from tkinter import Button, Tk


def show():
    window = Tk()
    window.title("Login")
    Button(window, text="Login", command=window.destroy).pack()
    window.mainloop()


shown = threading.Thread(target=show)
shown.start()  # expect: TW201:hint
