import threading
import tkinter


def work():
    print("at work")


root = tkinter.Tk()
thread = threading.Thread(target=work, daemon=True)
tkinter.Button(root, text="go", command=thread.start).pack()
root.mainloop()
