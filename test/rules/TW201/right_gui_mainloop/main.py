import tkinter

from loader import begin_loading


def show():
    root = tkinter.Tk()
    inbox = begin_loading()
    label = tkinter.Label(root, text="loading")
    label.pack()

    def poll():
        if not inbox.empty():
            label.config(text=inbox.get())
        root.after(100, poll)

    poll()
    root.mainloop()


show()
