import work

work.begin(2)
for number in range(10):
    work.jobs.put(number)
work.jobs.join  # expect: TW216
print("all done")
