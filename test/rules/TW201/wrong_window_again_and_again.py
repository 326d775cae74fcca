import threading
from tkinter import Tk


def show():
    while True:
        window = Tk()
        window.title("Login")
        window.mainloop()


shown = threading.Thread(target=show)
shown.start()  # expect: TW201:information
