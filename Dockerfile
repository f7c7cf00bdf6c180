# Builds with everything, ships with only what runs. Node 26 is the current LTS line.
FROM node:26-slim AS build
WORKDIR /quorum
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:26-slim AS packages
WORKDIR /quorum
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --omit=peer

FROM node:26-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 QUORUM_DATA_DIR=/data
WORKDIR /quorum
COPY --from=packages /quorum/package.json ./
COPY --from=packages /quorum/node_modules ./node_modules
COPY --from=build /quorum/dist ./dist
COPY --from=build /quorum/content ./content
COPY --from=build /quorum/prisma/migrations ./prisma/migrations
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/src/main.js"]
