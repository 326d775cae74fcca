import threading

answer = None


def ask():
    global answer
    answer = input("Name? ")


threading.Thread(target=ask).start()
while answer is None:  # expect: TW302
    pass
print("Hello", answer)
