/*
 * Preloaded into a till, this makes the disk fail. The environment says when, and may change while
 * the till runs: the $FAULT_AT-th write or sync from now on to a file below $FAULT_FOLDER whose
 * name ends in $FAULT_SUFFIX fails with the error $FAULT_ERRNO, and so does every later one up to
 * $FAULT_COUNT of them. Setting $FAULT_AT to another number starts counting anew.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static long armed = 0;
static long seen = 0;

static int watched(int fd) {
  const char *folder = getenv("FAULT_FOLDER");
  const char *suffix = getenv("FAULT_SUFFIX");
  char link[64], path[PATH_MAX];
  if (folder == NULL) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  if (strncmp(path, folder, strlen(folder)) != 0) return 0;
  size_t tail = suffix == NULL ? 0 : strlen(suffix);
  return tail <= (size_t)length && (tail == 0 || strcmp(path + length - tail, suffix) == 0);
}

static int fails(int fd) {
  const char *at = getenv("FAULT_AT");
  const char *count = getenv("FAULT_COUNT");
  const char *error = getenv("FAULT_ERRNO");
  long first = at == NULL ? 0 : atol(at);
  if (first != armed) {
    armed = first;
    seen = 0;
  }
  if (first == 0 || !watched(fd)) return 0;
  seen += 1;
  if (seen < first || seen >= first + (count == NULL ? 1 : atol(count))) return 0;
  errno = error == NULL ? EIO : atoi(error);
  return 1;
}

#define REAL(type, name, ...) \
  static type (*real)(__VA_ARGS__); \
  if (real == NULL) real = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

/* A failing write leaves the first half, as a full disk does. */
static ssize_t half(ssize_t (*real)(int, const void *, size_t, off_t), int fd, const void *data, size_t length, off_t at) {
  int kept = errno;
  if (length > 1) real(fd, data, length / 2, at);
  errno = kept;
  return -1;
}

ssize_t write(int fd, const void *data, size_t length) {
  REAL(ssize_t, "write", int, const void *, size_t);
  if (fails(fd)) { int kept = errno; if (length > 1) real(fd, data, length / 2); errno = kept; return -1; }
  return real(fd, data, length);
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t at) {
  REAL(ssize_t, "pwrite", int, const void *, size_t, off_t);
  return fails(fd) ? half(real, fd, data, length, at) : real(fd, data, length, at);
}

ssize_t pwrite64(int fd, const void *data, size_t length, off_t at) {
  REAL(ssize_t, "pwrite64", int, const void *, size_t, off_t);
  return fails(fd) ? half(real, fd, data, length, at) : real(fd, data, length, at);
}

int fsync(int fd) {
  REAL(int, "fsync", int);
  return fails(fd) ? -1 : real(fd);
}

int fdatasync(int fd) {
  REAL(int, "fdatasync", int);
  return fails(fd) ? -1 : real(fd);
}
