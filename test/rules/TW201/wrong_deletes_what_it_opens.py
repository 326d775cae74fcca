import os
import tempfile
import threading


def count_words(label, source):
    with open(source) as text:
        print(label, len(text.read().split()))


def mention(label, source):
    print(label, source)


handle, draft = tempfile.mkstemp()
os.write(handle, b"to be or not to be")
os.close(handle)
threading.Thread(target=count_words, args=("hamlet", draft)).start()  # expect: TW201:warning
os.remove(draft)

handle, note = tempfile.mkstemp()
os.close(handle)
threading.Thread(target=mention, args=("note", note)).start()  # expect: TW201:information
os.unlink(note)
