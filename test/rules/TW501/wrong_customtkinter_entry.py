import threading

import customtkinter


def work():
    print(speed.get())
    print(name.get())  # expect: TW501
    print(size.get())  # expect: TW501


def begin():
    threading.Thread(target=work, daemon=True).start()


window = customtkinter.CTk()
speed = customtkinter.CTkSlider(window, from_=1, to=10)
name = customtkinter.CTkEntry(window)
size = customtkinter.CTkComboBox(window, values=["1", "2"])
customtkinter.CTkButton(window, text="Render", command=begin).pack()
window.mainloop()
