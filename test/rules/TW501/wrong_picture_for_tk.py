import queue
import threading
import tkinter
import urllib.request

from PIL import Image, ImageTk

pictures = queue.Queue()


def load(urls):
    for url in urls:
        image = Image.open(urllib.request.urlopen(url))
        pictures.put(ImageTk.PhotoImage(image))  # expect: TW501


def show():
    try:
        label.image = pictures.get_nowait()
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
