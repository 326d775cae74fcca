def launch(thread):
    print("launching", thread.name)
    thread.start()  # expect: TW205
    thread.join()
