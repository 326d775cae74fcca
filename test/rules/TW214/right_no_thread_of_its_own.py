from multiprocessing import Process


def work():
    print("at work")


process = Process(target=work)
print(process.name)
