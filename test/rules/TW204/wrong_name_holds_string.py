import shutil
import threading


def archive(folder):
    print(shutil.make_archive(folder, "zip", folder))


def archive_all(user):
    folder = f"/home/{user}"
    job = threading.Thread(target=archive, args=folder, name="archive")  # expect: TW204
    job.start()
    print("archiving", folder)
    job.join()


archive_all("ada")
