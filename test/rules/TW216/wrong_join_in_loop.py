import threading


def fetch(page):
    print(page)


threads = []
for page in range(3):
    thread = threading.Thread(target=fetch, args=(page,))
    threads.append(thread)
    thread.start()
for thread in threads:
    thread.join  # expect: TW216
print("all pages are there")
