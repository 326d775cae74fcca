import threading

import customtkinter


def render(speed, style, loop):
    print(speed, style, loop)


def work():
    render(speed.get(), style.get(), loop.get())


def begin():
    threading.Thread(target=work, daemon=True).start()


window = customtkinter.CTk()
speed = customtkinter.CTkSlider(window, from_=1, to=10)
style = customtkinter.CTkOptionMenu(window, values=["plain", "fancy"])
loop = customtkinter.CTkCheckBox(window, text="Loop")
customtkinter.CTkButton(window, text="Render", command=begin).pack()
window.mainloop()
