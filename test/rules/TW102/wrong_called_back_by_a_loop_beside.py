import threading
import tkinter


class Window:
    def __init__(self):
        self.ticks = 0
        self.thread = threading.Thread(target=self.show, daemon=True)
        self.thread.start()

    def show(self):
        root = tkinter.Tk()
        root.after(100, self.tick)
        root.mainloop()

    def tick(self):
        self.ticks += 1  # expect: TW102
        print(self.ticks)


window = Window()
window.tick()
window.thread.join()
