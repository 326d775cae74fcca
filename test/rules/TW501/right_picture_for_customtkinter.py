"""A CTkImage keeps a picture of Pillow, and asks Tcl for nothing until a widget shows it."""
import io
import threading
import urllib.request

import customtkinter as ctk
from PIL import Image


class Preview(ctk.CTk):
    def __init__(self, url):
        super().__init__()
        self.label = ctk.CTkLabel(self, text="")
        self.label.pack()
        self.url = url
        threading.Thread(target=self._fetch, daemon=True).start()

    def _fetch(self):
        data = urllib.request.urlopen(self.url, timeout=10).read()
        picture = Image.open(io.BytesIO(data))
        image = ctk.CTkImage(light_image=picture, size=(100, 100))
        self.after(0, lambda: self.label.configure(image=image))


Preview("http://a.example/cover.png").mainloop()
