import queue
import threading
import tkinter
import urllib.request

from PIL import Image, ImageTk

images = queue.Queue()


def load(urls):
    for url in urls:
        images.put(Image.open(urllib.request.urlopen(url)).resize((256, 256)))


def show():
    try:
        label.image = ImageTk.PhotoImage(images.get_nowait())
        label.configure(image=label.image)
    except queue.Empty:
        pass
    window.after(100, show)


window = tkinter.Tk()
label = tkinter.Label(window)
label.pack()
threading.Thread(target=load, args=(["https://example.org/a.png"],), daemon=True).start()
show()
window.mainloop()
