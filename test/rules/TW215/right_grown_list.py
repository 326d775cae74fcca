import threading


def plot(x, y):
    print(x, y)


args = [1]
args.append(2)
place = (1,)
place = place + (2,)
threads = [threading.Thread(target=plot, args=args), threading.Thread(target=plot, args=place)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
