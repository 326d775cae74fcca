import threading
import tkinter


class Window:
    def __init__(self):
        self.title = "a"
        self.thread = threading.Thread(target=self.show, daemon=True)
        self.thread.start()

    def show(self):
        root = tkinter.Tk()
        self.title = "b"
        root.after(100, self.tick)
        root.mainloop()

    def tick(self):
        self.title = self.title + "!"
        print(self.title)


Window()
