import urllib.request
from tkinter import messagebox


def upload(entry):
    order = entry.get()  # expect: TW501
    try:
        urllib.request.urlopen(f"https://example.com/{order}")
    except OSError as error:
        messagebox.showerror("Shop", str(error))  # expect: TW501
