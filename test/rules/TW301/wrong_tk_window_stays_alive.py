import queue
import threading
import tkinter


def sum_of_digits(limit, answers):
    total = 0
    for number in range(limit):
        while number:
            total += number % 10
            number //= 10
    answers.put(total)


def main():
    answers = queue.Queue()
    root = tkinter.Tk()
    label = tkinter.Label(root, text="counting")
    label.pack()

    def poll():
        if not answers.empty():
            label.config(text=str(answers.get()))
        root.after(100, poll)

    threading.Thread(target=sum_of_digits, args=(20_000_000, answers), daemon=True).start()  # expect: TW301
    poll()
    root.mainloop()


main()
