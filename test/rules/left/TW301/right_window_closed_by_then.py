import threading
import tkinter as tk

root = tk.Tk()
rows = tk.Scale(root, from_=1, to=9)
rows.pack()
chosen = []
tk.Button(root, text="go", command=lambda: (chosen.append(rows.get()), root.destroy())).pack()
root.mainloop()


def weave():
    knots = 0
    for row in range(3000 * chosen[0]):
        for column in range(3000):
            knots += (row * column) % 7
    print(knots, "knots")


weaver = threading.Thread(target=weave)
weaver.start()
weaver.join()
