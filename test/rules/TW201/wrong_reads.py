import threading

result = []


def work():
    result.append(sum(range(1000)))


t = threading.Thread(target=work)
t.start()  # expect: TW201:warning
print(result)
