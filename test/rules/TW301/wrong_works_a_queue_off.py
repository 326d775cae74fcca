import queue
import threading


def answer(asked, answers):
    while True:
        try:
            number = asked.get_nowait()
        except queue.Empty:
            break
        total = 0
        for one in range(number):
            for other in range(number):
                total += one * other % 7
        answers.put(total)


def main():
    asked, answers = queue.Queue(), queue.Queue()
    for number in range(1000, 2000):
        asked.put(number)
    threads = [threading.Thread(target=answer, args=(asked, answers)) for _ in range(2)]  # expect: TW301
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(answers.qsize())


main()
