import threading

done = threading.Event()


def work():
    print("working")
    done.set()


threading.Thread(target=work, daemon=True).start()
done.wait()
print("done")
