import threading
import tkinter as tk


class App(tk.Frame):
    def __init__(self, master):
        super().__init__(master)
        self.button = tk.Button(self, text="go", command=self.go)
        self.button.pack()

    def go(self):
        t = threading.Thread(target=self.work)
        t.start()  # expect: TW201:hint
        self.button["state"] = "disabled"

    def work(self):
        print("work")


root = tk.Tk()
App(root).pack()
root.mainloop()
