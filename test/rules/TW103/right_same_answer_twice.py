import threading

rows = [["7", "8"], ["9", "", "1"], ["x"]]
incomplete = False
state = "fine"


def check(row):
    global incomplete, state
    for field in row:
        if not incomplete and field == "":
            incomplete = True
        if state == "fine":
            if not field.isdigit():
                print("strange:", field)
                state = "strange"


threads = [threading.Thread(target=check, args=(row,)) for row in rows]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(incomplete, state)
